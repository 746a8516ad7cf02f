package io.dueline.notifier.look;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// Shows every token and every fragment, in both themes side by side.
@Controller
class StyleguidePage {

    static final String TOKENS = "static/look/tokens.css";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> ICONS =
            List.of(
                    "today",
                    "inbox",
                    "rounds",
                    "owners",
                    "promises",
                    "cases",
                    "imports",
                    "simulator",
                    "search",
                    "theme",
                    "deliveries",
                    "leave",
                    "keys",
                    "check");

    private final StyleSheet tokens;
    private final Clock clock;

    StyleguidePage(Clock clock) {
        this.tokens = StyleSheet.parse(read(TOKENS));
        this.clock = clock;
    }

    @GetMapping("/styleguide")
    String show(Model model) {
        model.addAttribute("sizes", tokens.of(":root").entrySet());
        model.addAttribute("colours", tokens.of("[data-theme=\"light\"]").keySet());
        model.addAttribute("hues", List.of("action", "green", "slate", "violet", "amber", "red"));
        model.addAttribute("stances", List.of("PAYS_SOON", "UNDECIDED", "AWAY", "REFUSES"));
        model.addAttribute("icons", ICONS);
        model.addAttribute("currency", Currency.getInstance("CNY"));
        model.addAttribute("zone", ZONE);
        model.addAttribute("now", clock.instant());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZONE));
        return "look/styleguide";
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
