package kolo.projects.imports;

import java.util.List;

/// What a file would do, or has done.
///
/// @param read how the files were read, such as `CSV, UTF-8`
/// @param rows rows of both files
/// @param created projects that are new
/// @param changed projects that the network has and that get the file's values
/// @param refused projects with problems
/// @param partners partners that come with the projects
/// @param members how many of those are members of the network
/// @param problems what is wrong, at most [#MOST] of them
/// @param moreProblems how many further ones there are
public record ImportReportView(String read, int rows, int created, int changed, int refused, int partners, int members,
        List<ProblemView> problems, int moreProblems) {
    /// As many problems as anybody reads.
    public static final int MOST = 500;

    /// What is wrong with one field of one line.
    ///
    /// @param file `project` or `organization`
    /// @param line the line of the file, counted from 1
    /// @param field the column
    /// @param key the text key of what is wrong
    public record ProblemView(String file, int line, String title, String field, String key,
            List<String> arguments) {}

    /// Whether it can be imported as it is.
    public boolean clean() {
        return refused == 0 && problems.isEmpty();
    }
}
