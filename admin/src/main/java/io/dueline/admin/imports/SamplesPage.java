package io.dueline.admin.imports;

import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.owner.Language;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.HashMap;
import java.util.Map;

/// Hands out the sheets one can begin with.
@RestController
@RequestMapping("/imports/samples")
class SamplesPage {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Map<String, MediaType> SAMPLES = samples();

    private static Map<String, MediaType> samples() {
        var samples = new HashMap<String, MediaType>();
        for (var kind : SheetKind.values()) {
            for (var language : Language.values()) {
                var name = kind.code() + "-" + language.code();
                samples.put(name + ".csv", CSV);
                samples.put(name + ".xlsx", XLSX);
            }
        }
        return Map.copyOf(samples);
    }

    @GetMapping("/{name}")
    ResponseEntity<Resource> sample(@PathVariable String name) {
        var type = SAMPLES.get(name);
        return type == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                        .body(new ClassPathResource("samples/" + name));
    }

    private static String attached(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
