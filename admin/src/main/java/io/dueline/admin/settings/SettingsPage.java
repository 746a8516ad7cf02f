package io.dueline.admin.settings;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The place of settings begins with the communities.
@Controller
class SettingsPage {

    @GetMapping("/settings")
    String first() {
        return "redirect:/settings/communities";
    }
}
