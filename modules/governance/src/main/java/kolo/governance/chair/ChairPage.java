package kolo.governance.chair;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// Who chairs, who did and who will, for everybody.
@Controller
class ChairPage {
    private final ReadChair chair;

    ChairPage(ReadChair chair) {
        this.chair = chair;
    }

    @GetMapping("/governance")
    @OpenToVisitors
    Page show() {
        return Page.of("governance/chair")
                .title("governance.chair.title")
                .style("/governance/governance.css")
                .with("chair", chair.pictured().orElse(null));
    }
}
