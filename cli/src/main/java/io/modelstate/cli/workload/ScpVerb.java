package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "scp",
    header = "Copy files from or to a machine.",
    customSynopsis = "modelstate scp [options] <source> <target>",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate scp a.txt mysql/0:"})
public final class ScpVerb extends WorkloadVerb {}
