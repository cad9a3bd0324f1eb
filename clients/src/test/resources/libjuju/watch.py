"""Connects as the client store says, to the current model and to one by name, and follows changes."""

import asyncio
import logging

from juju.controller import Controller
from juju.model import Model


def say(what, *values):
    print(f"{what}:", *values, flush=True)


async def main():
    controller = Controller()
    await controller.connect()
    say("Controller.connect", controller.controller_name)
    made = await controller.add_model("watched")
    await made.disconnect()

    model = Model()
    await model.connect()
    say("Model.connect to the current one", model.name)
    await model.disconnect()
    await model.connect(model_name="watched")
    say("Model.connect by name", model.name)

    seen = asyncio.Queue()

    async def observe(delta, old, new, model):
        await seen.put((delta.entity, delta.type))

    model.add_observer(observe)
    await model.set_annotations({"team": "blue"})
    say("delta", await asyncio.wait_for(seen.get(), 20))
    await model.set_config({"development": "true"})
    say("delta", await asyncio.wait_for(seen.get(), 20))
    await model.disconnect()

    await controller.destroy_models("watched", destroy_storage=True, force=True, max_wait=60)
    say("destroy_models", await controller.list_models())
    await controller.disconnect()


logging.basicConfig(level=logging.CRITICAL)
asyncio.run(main())
