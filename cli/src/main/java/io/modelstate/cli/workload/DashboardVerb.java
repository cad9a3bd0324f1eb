package io.modelstate.cli.workload;

import picocli.CommandLine.Command;

@Command(
    name = "dashboard",
    header = "Open the dashboard.",
    customSynopsis = "modelstate dashboard [options]",
    description = "No workload runs here, so this always fails.",
    footer = {"", "Examples:", "  modelstate dashboard"})
public final class DashboardVerb extends WorkloadVerb {}
