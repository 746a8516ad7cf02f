package io.dueline.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.owner.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

class TemplatesTest {

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Text.class)
    void everyTextCanBeSaidInBothLanguages(Text text) {
        var fillings =
                text.gaps().stream().collect(Collectors.toMap(Function.identity(), gap -> "x"));
        for (var language : Language.values()) {
            var said = templates.render(text, language, fillings).body();
            assertThat(said.replace(Templates.LINK, "")).isNotBlank().doesNotContain("{", "}");
        }
    }

    @Test
    void aGapNobodyFillsIsAnError() {
        assertThatThrownBy(() -> templates.render(Text.CASE_CLOSED, Language.ZH, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number");
    }

    @Test
    void aNameBringsNoGapsAndNoLinesOfItsOwn() {
        var said =
                templates.render(
                        Text.CASE_CLOSED, Language.EN, Map.of("number", "C-1\n{link}$1\\ "));

        assertThat(said.body()).contains("C-1 (link)$1\\").doesNotContain("\n", Templates.LINK);
        assertThat(said.carriesLink()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "再不交费就停水",
                "我们将断电",
                "限电处理",
                "拉闸",
                "we will cut off your water",
                "Your power will be shut off",
                "the heating will be disconnected"
            })
    void noTextMayThreaten(String threat) {
        assertThatThrownBy(() -> Lint.check(Text.CASE_CLOSED, Language.ZH, threat))
                .hasMessageContaining("threatens");
    }

    @Test
    void repairsOfWaterAndPowerMayBeSpokenOf() {
        Lint.check(Text.CASE_CLOSED, Language.ZH, "水管漏水已修好，电梯恢复运行");
    }
}
