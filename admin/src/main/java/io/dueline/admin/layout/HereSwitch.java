package io.dueline.admin.layout;

import io.dueline.notifier.site.OwnPath;
import io.dueline.notifier.site.PublicUrl;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;

/// `GET /here?to=hongan&back=/rounds`: turns to a community, and goes back. It changes nothing but
/// what the browser shows.
@RestController
class HereSwitch {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final boolean secure;

    HereSwitch(PublicUrl site) {
        this.secure = site.isSecure();
    }

    @GetMapping("/here")
    ResponseEntity<Void> turn(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, OwnPath.orRoot(back))
                .header(HttpHeaders.SET_COOKIE, cookie(to).toString())
                .build();
    }

    /// What is no code of a community is remembered as none.
    private ResponseCookie cookie(String code) {
        return ResponseCookie.from(Here.COOKIE, code.matches("[\\w-]{1,60}") ? code : "")
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
