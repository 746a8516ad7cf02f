package io.dueline.admin.owners;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;

/// All owners, and the search that finds one.
@Controller
@RequestMapping("/owners")
class OwnersPage {

    private final SearchRows rows;
    private final OwnerLines lines;
    private final Clock clock;

    OwnersPage(SearchRows rows, OwnerLines lines, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    Mono<String> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var search = new Search(q, "arrears".equals(show), page);
        return rows.find(search, clock.instant())
                .flatMap(found -> lines.of(found.owners()).map(all -> fill(model, found, all)))
                .doOnNext(filled -> filled.addAttribute("search", search))
                .thenReturn("owners/owners");
    }

    private static Model fill(Model model, Found found, List<OwnerLine> lines) {
        return model.addAttribute("total", found.total()).addAttribute("lines", lines);
    }
}
