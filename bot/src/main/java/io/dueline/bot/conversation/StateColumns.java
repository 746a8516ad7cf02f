package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Conversation.Need;
import io.dueline.bot.conversation.ConversationState.Asked;
import io.dueline.bot.conversation.ConversationState.Idle;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.ConversationState.WaitingForPerson;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// A state as the columns of its row.
record StateColumns(
        String state,
        @Nullable String expected,
        List<String> offered,
        @Nullable Long besideCase,
        @Nullable Long staff,
        @Nullable Instant takenUntil) {

    private static final String IDLE = "idle";
    private static final String ASKED = "asked";
    private static final String TAKEN = "taken";
    private static final String WAITING = "waiting";

    static StateColumns of(ConversationState state) {
        return switch (state) {
            case Idle _ -> plain(IDLE);
            case WaitingForPerson _ -> plain(WAITING);
            case TakenByStaff(var staff, var until) ->
                    new StateColumns(TAKEN, null, List.of(), null, staff, until);
            case Asked(var expected, var besideCase) -> asked(expected, besideCase);
        };
    }

    static StateColumns read(Columns row) {
        return new StateColumns(
                row.text("state"),
                row.maybeText("expected"),
                row.texts("offered"),
                row.maybeNumber("beside_case"),
                row.maybeNumber("staff"),
                row.maybeMoment("taken_until"));
    }

    /// @param need why a person is waited for
    ConversationState state(@Nullable Need need) {
        return switch (state) {
            case ASKED -> new Asked(awaited(), besideCase);
            case TAKEN ->
                    new TakenByStaff(
                            Objects.requireNonNull(staff), Objects.requireNonNull(takenUntil));
            case WAITING -> new WaitingForPerson(Objects.requireNonNull(need).reason());
            case IDLE -> new Idle();
            default -> throw new IllegalStateException("no state of a conversation: " + state);
        };
    }

    private static StateColumns plain(String state) {
        return new StateColumns(state, null, List.of(), null, null, null);
    }

    private static StateColumns asked(Expected expected, @Nullable Long besideCase) {
        return switch (expected) {
            case Expected.Day(var days) -> asked("day", days, besideCase);
            case Expected.OneOfFour _ -> asked("one_of_four", List.of(), besideCase);
            case Expected.Why _ -> asked("why", List.of(), besideCase);
            case Expected.Fault _ -> asked("fault", List.of(), besideCase);
        };
    }

    private static StateColumns asked(
            String expected, List<LocalDate> offered, @Nullable Long besideCase) {
        var days = offered.stream().map(LocalDate::toString).toList();
        return new StateColumns(ASKED, expected, days, besideCase, null, null);
    }

    private Expected awaited() {
        return switch (Objects.requireNonNull(expected)) {
            case "day" -> new Expected.Day(offered.stream().map(LocalDate::parse).toList());
            case "one_of_four" -> new Expected.OneOfFour();
            case "why" -> new Expected.Why();
            case "fault" -> new Expected.Fault();
            default -> throw new IllegalStateException("nothing we ask for: " + expected);
        };
    }
}
