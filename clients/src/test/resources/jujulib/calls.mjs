// What a program in JavaScript asks of a controller; prints one line for each answer.
// Arguments: host:port user password
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const modules = process.env.NODE_MODULES;
const found = createRequire(`${modules}/nothing.js`);
const library = `${modules}/@canonical/jujulib/dist/api`;
const load = async (path) => await import(pathToFileURL(path).href);
const jujulib = await load(`${library}/client.js`);
const names = [
  "admin", "all-model-watcher", "all-watcher", "annotations", "client", "cloud", "controller",
  "model-config", "model-manager", "model-summary-watcher", "pinger", "user-manager",
];
const facades = await Promise.all(
  names.map(async (name) => (await load(`${library}/facades/${name}/index.js`)).default),
);
const options = { facades, wsclass: found("ws"), closeCallback: () => {} };
const [address, username, password] = process.argv.slice(2);
const say = (what, value) => console.log(`${what}: ${JSON.stringify(value)}`);
const said = async (what, promise) => say(what, await promise.catch((error) => `refused: ${error.message ?? error}`));

const { conn, logout } = await jujulib.connectAndLogin(`wss://${address}/api`, options, { username, password });
say("login", Object.keys(conn.info).sort());
say("identity", conn.info.user.identity);
say("controller facades", Object.entries(conn.facades).map(([name, f]) => `${name} ${f.VERSION}`).sort());

const manager = conn.facades.modelManager;
const user = `user-${username}`;
const listed = async () => (await manager.listModels({ tag: user }))["user-models"].map((m) => m.model.name).sort();
say("listModels", await listed());
const created = await manager.createModel({
  name: "js-model", "owner-tag": user, "cloud-tag": "cloud-localhost",
  config: { development: true }, credential: "", region: "",
});
say("createModel", { name: created.name, life: created.life, owner: created["owner-tag"] });
say("listModels", await listed());

const tag = `model-${created.uuid}`;
const model = await jujulib.connectAndLogin(jujulib.generateModelURL(address, created.uuid), options, { username, password });
say("model facades", Object.entries(model.conn.facades).map(([name, f]) => `${name} ${f.VERSION}`).sort());
const { client, annotations, modelConfig, allWatcher } = model.conn.facades;

const status = await client.fullStatus({ patterns: [] });
say("fullStatus", { name: status.model.name, version: status.model.version, applications: status.applications, machines: status.machines });
say("modelGet", (await modelConfig.modelGet()).config.development);
say("annotations.set", await annotations.set({ annotations: [{ entity: tag, annotations: { team: "blue" } }] }));
say("annotations.get", (await annotations.get({ entities: [{ tag }] })).results[0].annotations);

const kinds = (answer) => answer.deltas.map(([kind, what]) => `${kind} ${what}`);
const watcher = (await client.watchAll())["watcher-id"];
say("allWatcher.next", kinds(await allWatcher.next({ id: watcher })));
const pending = allWatcher.next({ id: watcher });
await annotations.set({ annotations: [{ entity: tag, annotations: { team: "red" } }] });
say("allWatcher.next", kinds(await pending));
await allWatcher.stop({ id: watcher });
await said("allWatcher.next after stop", allWatcher.next({ id: watcher }));

const all = (await conn.facades.controller.watchAllModels())["watcher-id"];
const models = (await conn.facades.allModelWatcher.next({ id: all })).deltas;
say("allModelWatcher.next", models.filter(([kind]) => kind === "model").map(([, , entity]) => entity.name).sort());
await conn.facades.allModelWatcher.stop({ id: all });

say("destroyModels", await manager.destroyModels({ models: [{ "model-tag": tag, "destroy-storage": true, force: true }] }));
say("modelInfo", (await manager.modelInfo({ entities: [{ tag }] })).results[0].error?.code ?? "still there");
say("listModels", await listed());
model.logout();
logout();
await said("wrong password", jujulib.connectAndLogin(`wss://${address}/api`, options, { username, password: "wrong" }));
await said("unknown user", jujulib.connectAndLogin(`wss://${address}/api`, options, { username: "nobody", password: "wrong" }));
process.exit(0);
