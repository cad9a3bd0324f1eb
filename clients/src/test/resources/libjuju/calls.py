"""What a program in Python asks of a controller; prints a line for each answer.

Arguments: endpoint, file of the CA certificate, user, password.
"""

import asyncio
import logging
import sys

from juju.controller import Controller
from juju.errors import JujuError

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6hVN0r8L1i2tXG6JgY0B2Y8ZQXb8m5n9m0kq1w2e3r bob@example"


def say(what, *values):
    print(f"{what}:", *values, flush=True)


async def refused(what, call):
    try:
        say(what, await call)
    except JujuError as error:
        say(what, "refused:", error.message if hasattr(error, "message") else error)


async def use_model(controller, model):
    config = await model.get_config()
    say("get_config", config["logging-config"].value, config["logging-config"].source)
    await model.set_config({"logging-config": "<root>=DEBUG", "development": "true"})
    config = await model.get_config()
    say("set_config", config["logging-config"].value, config["development"].value)
    say("get_constraints", await model.get_constraints())
    await model.set_constraints({"cores": 2, "mem": 1024})
    say("set_constraints", await model.get_constraints())
    await model.set_annotations({"team": "blue"})
    say("set_annotations", await model.get_annotations())
    status = await model.get_status()
    say("get_status", status.model.name, status.model.version, dict(status.applications))
    info = await controller.get_model_info(model_name="test-model")
    say("get_model_info", info.name, info.life, info.agent_version, info.uuid == model.uuid)
    await model.add_ssh_key("admin", KEY)
    say("add_ssh_key", (await model.get_ssh_key(raw_ssh=True)).results[0].result)
    await model.remove_ssh_key("admin", KEY)
    say("remove_ssh_key", (await model.get_ssh_key(raw_ssh=True)).results[0].result)


async def use_users(controller, model):
    user = await controller.add_user("bob", "first")
    say("add_user", user.username, user.enabled, user.access)
    say("grant", await controller.grant("bob", "superuser"), (await controller.get_user("bob")).access)
    say("grant again", await controller.grant("bob", "superuser"))
    await controller.revoke("bob")
    await controller.grant("bob", "login")
    say("revoke", (await controller.get_user("bob")).access)
    await controller.grant_model("bob", model.uuid, "write")
    info = await controller.get_model_info(model_name="test-model")
    say("grant_model", sorted((u.user, u.access) for u in info.users))
    await controller.revoke_model("bob", model.uuid, "read")
    info = await controller.get_model_info(model_name="test-model")
    say("revoke_model", sorted((u.user, u.access) for u in info.users))
    await controller.disable_user("bob")
    say("disable_user", (await controller.get_user("bob")).enabled)
    await controller.enable_user("bob")
    say("enable_user", (await controller.get_user("bob")).enabled)
    await controller.change_user_password("bob", "second")
    say("get_users", sorted(u.username for u in await controller.get_users()))
    say("get_user of nobody", await controller.get_user("nobody"))
    await refused("list_models of bob", models_of(controller, "bob", "second"))
    await refused("login with the old password", models_of(controller, "bob", "first"))
    await controller.remove_user("bob")
    say("remove_user", sorted(u.username for u in await controller.get_users()))


async def models_of(controller, user, password):
    connection = controller.connection()
    other = Controller()
    await other.connect(
        endpoint=connection.endpoint, username=user, password=password, cacert=connection.cacert
    )
    names = await other.list_models()
    await other.disconnect()
    return names


async def main(endpoint, authority, user, password):
    with open(authority) as file:
        authority = file.read()
    controller = Controller()
    await controller.connect(endpoint=endpoint, username=user, password=password, cacert=authority)
    say("connect", controller.is_connected())
    say("list_models", await controller.list_models())
    say("clouds", sorted((await controller.clouds()).clouds))
    say("cloud", (await controller.cloud()).cloud.type_)
    model = await controller.add_model("test-model", config={"logging-config": "<root>=INFO"})
    say("add_model", model.name, model.info.status.status)
    say("list_models", await controller.list_models())
    await refused("add_model again", controller.add_model("test-model"))
    again = await controller.get_model("test-model")
    say("get_model", again.name, again.uuid == model.uuid)
    await again.disconnect()
    await use_model(controller, model)
    await use_users(controller, model)
    await model.disconnect()
    await controller.connection().reconnect()
    say("reconnect", await controller.list_models())
    await controller.destroy_model("test-model")
    say("destroy_model", await controller.list_models())
    await controller.disconnect()
    wrong = Controller()
    try:
        await wrong.connect(endpoint=endpoint, username=user, password="wrong", cacert=authority)
    except Exception as error:
        say("wrong password", type(error).__name__, error)


logging.basicConfig(level=logging.CRITICAL)
asyncio.run(main(*sys.argv[1:]))
