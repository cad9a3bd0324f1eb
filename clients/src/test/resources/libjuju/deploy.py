"""What a program in Python asks of a model with applications; prints a line for each answer.

Arguments: endpoint, file of the CA certificate, user, password.
"""

import asyncio
import logging
import pathlib
import sys
import tempfile

from juju.controller import Controller


METADATA = """
name: mine
summary: of my own
description: of my own
series: [jammy]
provides:
  site: {interface: http}
requires:
  up: {interface: http}
"""


def local_charm():
    folder = pathlib.Path(tempfile.mkdtemp())
    (folder / "metadata.yaml").write_text(METADATA)
    (folder / "config.yaml").write_text("options: {port: {type: int, default: 80}}\n")
    return str(folder)


def say(what, *values):
    print(f"{what}:", *values, flush=True)


async def main(endpoint, ca, user, password):
    charm = local_charm()
    controller = Controller()
    await controller.connect(
        endpoint=endpoint, username=user, password=password, cacert=open(ca).read()
    )
    model = await controller.add_model("py", config={"authorized-keys": "ssh-ed25519 AAAA x"})
    try:
        first = await model.deploy(charm, application_name="first", num_units=2)
        say("deploy", first.name, len(first.units))
        second = await model.deploy(charm, application_name="second")
        await model.integrate("first:up", "second:site")
        await model.wait_for_idle(timeout=30, idle_period=0, status="active")
        status = await model.get_status()
        say("units", sorted(status.applications["first"].units))
        say("relations", [r.key for r in status.relations])
        await second.add_unit()
        await model.wait_for_idle(timeout=30, idle_period=0)
        say("add_unit", sorted(u.name for u in second.units))
        await first.set_config({"port": "81"})
        say("config", (await first.get_config())["port"]["value"])
        machine = await model.add_machine()
        say("add_machine", machine.id)
        await model.remove_application("second", block_until_done=True)
        say("applications", sorted(model.applications))
    finally:
        await model.disconnect()
        await controller.destroy_models("py", destroy_storage=True)
        await controller.disconnect()


logging.disable(logging.CRITICAL)
asyncio.run(main(*sys.argv[1:]))
