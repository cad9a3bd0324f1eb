package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "debug-hooks",
    header = "Look into the hooks of a unit.",
    customSynopsis = "modelstate debug-hooks [options] <unit>",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate debug-hooks mysql/0"})
public final class DebugHooksVerb extends WorkloadVerb {}
