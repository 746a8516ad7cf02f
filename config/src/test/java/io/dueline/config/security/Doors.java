package io.dueline.config.security;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/// The doors of the house on top of a feature test, with its answers and its languages. A plain
/// class on purpose: scanning must not find it.
@ComponentScan(
        basePackages = {
            "io.dueline.config.security",
            "io.dueline.config.web",
            "io.dueline.config.problems"
        },
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\.Words|.*Test(\\$.*)?"))
@ConfigurationPropertiesScan("io.dueline.config.security")
class Doors {}
