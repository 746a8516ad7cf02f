package io.dueline.notifier.imports.runs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How large a sheet may be.
///
/// @param maxFileSize the largest file that is taken in
/// @param maxUnpackedSize the largest an XLSX may become when unpacked
/// @param maxRows how many rows with something in them a sheet may have
/// @param batchRows how many rows are written in one transaction, but for those of one owner, which
///     are never parted
/// @param lease how long an instance keeps a run, should it die at it
@Validated
@ConfigurationProperties("dueline.imports")
record ImportSettings(
        @NotNull @DefaultValue("20MB") DataSize maxFileSize,
        @NotNull @DefaultValue("200MB") DataSize maxUnpackedSize,
        @Min(1) @Max(1_000_000) @DefaultValue("200000") int maxRows,
        @Min(1) @Max(2_000) @DefaultValue("500") int batchRows,
        @NotNull @DefaultValue("30s") Duration lease) {}
