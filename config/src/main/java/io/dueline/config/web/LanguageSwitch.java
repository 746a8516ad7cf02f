package io.dueline.config.web;

import io.dueline.notifier.owner.Language;
import io.dueline.notifier.site.OwnPath;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;

/// `GET /lang?to=en&back=/today`: keeps the language in a cookie and goes back.
@RestController
class LanguageSwitch {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final boolean secure;

    LanguageSwitch(@Value("${dueline.public-url}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    @GetMapping("/lang")
    ResponseEntity<Void> choose(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, OwnPath.orRoot(back))
                .header(HttpHeaders.SET_COOKIE, cookie(to).toString())
                .build();
    }

    private ResponseCookie cookie(String code) {
        var language = ChosenLanguage.named(code).orElse(Language.ZH);
        return ResponseCookie.from(ChosenLanguage.COOKIE, language.code())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
