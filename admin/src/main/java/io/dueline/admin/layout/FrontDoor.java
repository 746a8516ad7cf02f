package io.dueline.admin.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The bare address leads to what is to be done today.
@Controller
class FrontDoor {

    @GetMapping("/")
    String toToday() {
        return "redirect:/today";
    }
}
