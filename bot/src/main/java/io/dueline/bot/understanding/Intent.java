package io.dueline.bot.understanding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One thing an owner said.
public sealed interface Intent {

    /// Will pay on these days; the last one counts.
    record Promise(PromisedDays days, Evidence evidence) implements Intent {}

    /// Will pay, and names no day: "soon", "等发工资".
    record PromiseWithoutDate(Evidence evidence) implements Intent {}

    /// Will pay when something is put right: "修好电梯我就交".
    record ConditionalPromise(Topic topic, Evidence evidence) implements Intent {}

    /// Says the money is already paid.
    ///
    /// @param on the day it was paid, when named
    record SaysPaid(@Nullable LocalDate on, Evidence evidence) implements Intent {}

    /// Is out of town.
    ///
    /// @param until the day of return, when named
    record Away(@Nullable LocalDate until, Evidence evidence) implements Intent {}

    /// Will not pay, and why.
    ///
    /// @param place where the cause is, when named
    record Refusal(Topic topic, @Nullable String place, Evidence evidence) implements Intent {}

    /// Will not pay, and gives no reason.
    record BareRefusal(Evidence evidence) implements Intent {}

    /// Reports something wrong without refusing.
    ///
    /// @param place where it is, when named
    record Complaint(Topic topic, @Nullable String place, Evidence evidence) implements Intent {}

    /// Would pay and cannot, or not by then.
    record CannotPay(Evidence evidence) implements Intent {}

    /// Asks about the bill or how to pay it.
    record BillQuestion(Evidence evidence) implements Intent {}

    /// Asks about the company and not about the bill, as when its office is open.
    record OfficeQuestion(Evidence evidence) implements Intent {}

    record WantsInvoice(Evidence evidence) implements Intent {}

    record WantsPerson(Evidence evidence) implements Intent {}

    /// Is not whom we look for: a wrong number, a tenant.
    record WrongPerson(Evidence evidence) implements Intent {}

    /// Owned the unit once.
    record UnitSold(Evidence evidence) implements Intent {}

    record OptOut(Evidence evidence) implements Intent {}

    record OptIn(Evidence evidence) implements Intent {}

    /// Answers "is it fixed?".
    record Fixed(boolean yes, Evidence evidence) implements Intent {}

    /// Picks one of the four choices.
    record Choice(Option option, Evidence evidence) implements Intent {}

    /// Scores a repair or the service, 1 to 5.
    record Rated(int score, Evidence evidence) implements Intent {}

    /// Asks who we are, or fears a fraud.
    record AsksWho(Evidence evidence) implements Intent {}

    record AsksWhetherBot(Evidence evidence) implements Intent {}

    /// "谢谢", "ok", 👍: nothing to answer.
    record Acknowledgement(Evidence evidence) implements Intent {}

    /// Nothing made out.
    record Unclear() implements Intent {}

    /// The four choices, in the order in which they are numbered.
    enum Option {
        PAY,
        PICK_A_DAY,
        REPORT_A_FAULT,
        PERSON
    }
}
