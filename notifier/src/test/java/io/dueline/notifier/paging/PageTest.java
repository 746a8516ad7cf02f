package io.dueline.notifier.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Objects;

class PageTest {

    private static final PageQuery TWO = new PageQuery(null, 2);

    @Test
    void onlyAPageWithMoreBehindItHasANext() {
        assertThat(Page.of(List.of(7L, 9L), TWO, Cursor::at).next()).isNull();

        var page = Page.of(List.of(7L, 9L, 12L), TWO, Cursor::at);
        assertThat(page.items()).containsExactly(7L, 9L);
        assertThat(new PageQuery(page.next(), 2).afterNumber()).isEqualTo(9);
    }

    @Test
    void theLinkLeadsToTheNextPageOfTheSameQuestion() {
        var page = new Page<>(List.of(7L), "OQ");
        var asked =
                URI.create("http://host:8080/api/payments?community=%E9%B8%BF&after=NQ&limit=1");

        assertThat(page.answerTo(asked).getHeaders().getFirst("Link"))
                .isEqualTo("</api/payments?community=%E9%B8%BF&limit=1&after=OQ>; rel=\"next\"");
    }

    @Test
    void aPageIsNeitherEmptyNorEndless() {
        assertThat(new PageQuery(null, 0).size()).isEqualTo(1);
        assertThat(new PageQuery(null, 1_000_000).size()).isEqualTo(500);
        assertThat(new PageQuery(null, null).size()).isEqualTo(100);
    }

    @Test
    void whatWeNeverWroteIsNoCursor() {
        for (var wrong : List.of("9", "%%%", "bm8", Cursor.at("1", "2").written(), "")) {
            assertThatThrownBy(() -> new PageQuery(wrong, null).afterNumber())
                    .as(wrong)
                    .isInstanceOf(UnknownCursor.class);
        }
        assertThat(Cursor.read(Cursor.at("a_b", 4).written()).parts())
                .isEqualTo(List.of("a_b", "4"));
        assertThat(Objects.requireNonNull(Cursor.at(4).written())).doesNotContain("4");
    }
}
