package io.dueline.config.problems;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.util.Locale;

/// Where the `type` of each problem leads.
@Controller
class ProblemsPage {

    private final ProblemPages pages;

    ProblemsPage(ProblemPages pages) {
        this.pages = pages;
    }

    @GetMapping("/problems/{slug:[a-z0-9-]{1,60}}")
    String explain(@PathVariable String slug, Locale locale, Model model) {
        if (!pages.explains(slug, locale)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("slug", slug);
        model.addAttribute("title", pages.titleOr(slug, slug, locale));
        model.addAttribute("text", pages.text(slug, locale));
        return "problems/explained";
    }
}
