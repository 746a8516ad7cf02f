package io.dueline.admin.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.conversations.Piece.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class PieceTest {

    @Test
    void evidenceStandsWhereTheOwnerWroteIt() {
        assertThat(theirs("电梯坏了，不交", "不交"))
                .containsExactly(
                        new Piece(Kind.PLAIN, "电梯坏了，", null),
                        new Piece(Kind.EVIDENCE, "不交", "rule of 不交"));
    }

    @Test
    void wordsThatOverlapAreUnderlinedOnceAndNothingIsLost() {
        var pieces = theirs("下周五交电费", "下周五交", "周五", "电费");

        assertThat(pieces).extracting(Piece::text).containsExactly("下周五交", "电费");
    }

    @Test
    void wordsThatAreNotThereUnderlineNothing() {
        assertThat(theirs("好的", "不交")).containsExactly(new Piece(Kind.PLAIN, "好的", null));
    }

    @Test
    void thePlaceOfTheLinkIsCutOut() {
        assertThat(Piece.withLink("点击 {link} 缴费"))
                .extracting(Piece::kind)
                .containsExactly(Kind.PLAIN, Kind.LINK, Kind.PLAIN);
    }

    private static List<Piece> theirs(String body, String... evidence) {
        return Piece.typed(
                body,
                List.of(evidence).stream()
                        .map(
                                words ->
                                        new Understood(
                                                "x",
                                                null,
                                                null,
                                                null,
                                                null,
                                                words,
                                                "rule of " + words))
                        .toList());
    }
}
