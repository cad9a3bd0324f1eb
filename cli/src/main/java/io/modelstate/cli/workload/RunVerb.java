package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "run",
    header = "Run an action of a unit.",
    customSynopsis = "modelstate run [options] <unit> <action>",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate run mysql/0 backup"})
public final class RunVerb extends WorkloadVerb {}
