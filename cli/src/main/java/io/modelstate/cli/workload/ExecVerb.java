package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "exec",
    header = "Run a command on machines and units.",
    customSynopsis = "modelstate exec [options] <command>",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate exec --all uptime"})
public final class ExecVerb extends WorkloadVerb {}
