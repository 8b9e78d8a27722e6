package kolo.projects.first;

import java.util.List;

import org.springframework.stereotype.Component;

import kolo.files.Upload;
import kolo.identity.Visibility;
import kolo.print.Print;
import kolo.print.Printout;
import kolo.projects.ProjectId;
import kolo.projects.documents.DocumentData;
import kolo.projects.documents.KeepDocument;
import kolo.projects.terms.DocumentType;

/// Documents of Kolo's own making for the first projects; each says what it stands in for.
@Component
class FirstDocuments {
    private final KeepDocument keepDocument;
    private final Print print;

    FirstDocuments(KeepDocument keepDocument, Print print) {
        this.keepDocument = keepDocument;
        this.print = print;
    }

    /// The memorandum that the network's project record has attached, for members.
    void memorandum(ProjectId project) {
        var title = "Memorandum of understanding (MoU BBS ClusNet)";
        var pdf = print.pdf(Printout.of("projects/print/memorandum", title, "en")
                .with("network", "Balkan & Black Sea Cluster Network")
                .with("facts", List.of("Instrument: memorandum of understanding (MoU BBS ClusNet)",
                        "Coordinator: Cluster House (Kuća klastera), Niš, Serbia",
                        "Project entry: January 2012 to December 2019",
                        "Geographical focus: Western Balkans; thematic focus: General")));
        keepDocument.add(new DocumentData(project, DocumentType.MOU, title, "en",
                "Stands in for the network's memorandum, which is not on a public page; made by Kolo.",
                Visibility.MEMBERS), new DocumentData.Edition(null, null),
                Upload.of("MoU-BBS-ClusNet.pdf", pdf));
    }
}
