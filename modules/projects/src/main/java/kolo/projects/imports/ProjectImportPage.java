package kolo.projects.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Invalid;
import kolo.projects.ProjectsIntent;
import kolo.tenancy.Networks;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The way of CORDIS's files into the network: upload, report of the dry run, done.
@Controller
class ProjectImportPage {
    private static final int RUNS = 20;

    private final ProjectImportRuns runs;
    private final Actors actors;
    private final Networks networks;

    ProjectImportPage(ProjectImportRuns runs, Actors actors, Networks networks) {
        this.runs = runs;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/projects/imports")
    Page list() {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        return list(Form.empty()
                .with("language", "en")
                .with("visibility", "PUBLIC")
                .with("partnerListVisibility", "PUBLIC"));
    }

    private Page list(Form form) {
        return Page.of("projects/imports")
                .title("projects.import.title")
                .crumb("projects.title", "/projects")
                .inWorkspace()
                .with("form", form)
                .with("languages", networks.current().languages())
                .with("runs", runs.latest(RUNS));
    }

    @PostMapping("/projects/imports")
    View upload(@RequestParam("projects") @Nullable MultipartFile projects,
            @RequestParam(value = "organizations", required = false) @Nullable MultipartFile organizations,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "PUBLIC") String visibility,
            @RequestParam(defaultValue = "PUBLIC") String partnerListVisibility,
            @RequestParam(defaultValue = "false") String newProgrammes,
            @RequestParam(defaultValue = "false") String leaveOut) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        try {
            if (projects == null || projects.isEmpty()) {
                throw Invalid.field("projects", "projects.problem.file-missing");
            }
            boolean partners = organizations != null && !organizations.isEmpty();
            var names = name(projects) + (partners ? ", " + name(organizations) : "");
            var id = runs.upload(names, content(projects), partners ? content(organizations) : null,
                    new ImportOptions(networks.current().languages().contains(language) ? language : "en",
                            visibility("visibility", visibility), visibility("partnerListVisibility",
                                    partnerListVisibility),
                            newProgrammes.equals("true"), leaveOut.equals("true")));
            return Redirect.to("/projects/imports/" + id);
        } catch (Invalid invalid) {
            return list(Form.rejected(invalid)).status(422);
        }
    }

    private static String visibility(String field, String code) {
        try {
            return Visibility.parse(code).code();
        } catch (IllegalArgumentException unknown) {
            throw Invalid.field(field, "projects.problem.visibility");
        }
    }

    private static String name(@Nullable MultipartFile file) {
        return Optional.ofNullable(file)
                .map(MultipartFile::getOriginalFilename)
                .filter(name -> !name.isBlank())
                .orElse("project.csv");
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/projects/imports/{run}")
    Page report(@PathVariable ImportRunId run) {
        return report(run, null);
    }

    private Page report(ImportRunId run, @Nullable String refusal) {
        return Page.of("projects/importReport")
                .title("projects.import.report")
                .crumb("projects.title", "/projects")
                .crumb("projects.import.title", "/projects/imports")
                .inWorkspace()
                .with("run", runs.get(run))
                .with("refusal", refusal);
    }

    @PostMapping("/projects/imports/{run}/application")
    View apply(@PathVariable ImportRunId run) {
        try {
            var report = runs.apply(run);
            return Redirect.to("/projects/imports/" + run)
                    .saying("projects.import.done", report.created(), report.changed());
        } catch (Invalid invalid) {
            return report(run, Form.rejected(invalid).errors().getFirst().message()).status(422);
        }
    }
}
