package io.dueline.admin.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The numbers of the side bar alone, for pages that are open already.
@Controller
class CountersPage {

    @GetMapping("/counters")
    String counters() {
        return "layout/counters";
    }
}
