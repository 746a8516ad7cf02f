package io.dueline.bot.selfservice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the owner's page tells besides the bill.
///
/// @param bank the account for those who pay by transfer
@ConfigurationProperties("dueline.selfservice")
record SelfServiceSettings(@DefaultValue BankAccount bank) {

    /// The company's account; while its number is empty, owners are told to ask for it.
    record BankAccount(
            @DefaultValue("") String holder,
            @DefaultValue("") String bank,
            @DefaultValue("") String number) {

        public boolean isKnown() {
            return !number.isBlank();
        }
    }
}
