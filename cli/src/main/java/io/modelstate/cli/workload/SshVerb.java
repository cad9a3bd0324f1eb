package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "ssh",
    header = "Open a shell on a machine or in a unit.",
    customSynopsis = "modelstate ssh [options] <machine or unit> [command]",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate ssh mysql/0"})
public final class SshVerb extends WorkloadVerb {}
