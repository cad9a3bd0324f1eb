package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "debug-code",
    header = "Look into the code of a charm.",
    customSynopsis = "modelstate debug-code [options] <unit>",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate debug-code mysql/0"})
public final class DebugCodeVerb extends WorkloadVerb {}
