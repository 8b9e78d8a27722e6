package kolo.projects.documents;

import java.util.ArrayList;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import kolo.files.Upload;
import kolo.identity.Visibility;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.projects.documents.DocumentData.Edition;
import kolo.projects.terms.Coded;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.ProjectDate;
import kolo.texts.CleanText;
import kolo.texts.Languages;
import kolo.web.Form;

/// A document in the fields of its form and back.
final class DocumentInput {
    private DocumentInput() {}

    static DocumentData data(DocumentsPage.DocumentForm sent) {
        var problems = new ArrayList<FieldProblem>();
        var title = CleanText.clean(sent.title());
        if (title.isEmpty()) {
            problems.add(problem("title", "web.invalid.not-blank"));
        } else if (!CleanText.fits(title, 300)) {
            problems.add(problem("title", "projects.problem.too-long", 300));
        }
        var description = CleanText.cleanBlock(sent.description());
        if (!CleanText.fits(description, 2000)) {
            problems.add(problem("description", "projects.problem.too-long", 2000));
        }
        var type = Coded.find(DocumentType.class, CleanText.clean(sent.type()));
        if (type.isEmpty()) {
            problems.add(problem("type", "projects.problem.choose"));
        }
        var language = CleanText.clean(sent.language());
        if (!Languages.CONTENT.contains(language)) {
            problems.add(problem("language", "projects.problem.choose"));
        }
        var visibility = visibility(CleanText.clean(sent.visibility()));
        if (visibility.isEmpty()) {
            problems.add(problem("visibility", "projects.problem.visibility"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new DocumentData(DocumentsPage.project(sent.project()), type.orElseThrow(), title, language,
                description.isEmpty() ? null : description, visibility.orElseThrow());
    }

    private static Optional<Visibility> visibility(String code) {
        try {
            return Optional.of(Visibility.parse(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static FieldProblem problem(String field, String key, Object... arguments) {
        return new FieldProblem(field, key, java.util.List.of(arguments));
    }

    static Edition edition(DocumentsPage.DocumentForm sent) {
        var text = CleanText.clean(sent.dated());
        var dated = ProjectDate.read(text);
        if (!text.isEmpty() && dated.isEmpty()) {
            throw Invalid.field("dated", "projects.problem.date", text);
        }
        var note = CleanText.cleanBlock(sent.note());
        if (!CleanText.fits(note, 1000)) {
            throw Invalid.field("note", "projects.problem.too-long", 1000);
        }
        return new Edition(dated.orElse(null), note.isEmpty() ? null : note);
    }

    static Upload upload(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Invalid.field("file", "projects.problem.file-missing");
        }
        return Upload.of(file);
    }

    static Form filled(DocumentData data) {
        return Form.empty()
                .with("project", data.project() == null ? "" : data.project().toString())
                .with("type", data.type().name())
                .with("title", data.title())
                .with("language", data.language())
                .with("description", data.description() == null ? "" : data.description())
                .with("visibility", data.visibility().code());
    }
}
