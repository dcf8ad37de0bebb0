import { createServer } from "node:http"
import { postgraphile } from "postgraphile"
import { makePgService } from "postgraphile/adaptors/pg"
import { grafserv } from "postgraphile/grafserv/node"
import { PostGraphileAmberPreset } from "postgraphile/presets/amber"
import { jsonPgSmartTags } from "postgraphile/utils"
import { settings } from "./serve.ts"

// PostGraphile 5 as it comes, on the same tables and behind the same wall. It is told of the two relations that the
// database has no foreign key for, and who the tenant is.

const { appUrl, tenantId } = settings()

const relations = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      placement: {
        tags: {
          foreignKey: [
            "(tenant_id, acting_manager_id) references placement (tenant_id, node_id)|@fieldName acting|@foreignFieldName reports",
            "(tenant_id, manager_id) references placement (tenant_id, node_id)|@fieldName manager|@foreignFieldName solid",
            "(tenant_id, node_id) references person (tenant_id, id)|@fieldName person|@foreignFieldName place",
          ],
        },
      },
    },
  },
})

const graphile = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  pgServices: [makePgService({ connectionString: appUrl, schemas: ["public"], poolConfig: { max: 10 } })],
  grafast: { context: { pgSettings: { "rung.tenant_id": tenantId } }, explain: false },
  grafserv: { graphiql: false, watch: false },
})
const server = createServer()
server.on("error", (error) => console.error(error.message))
const serv = graphile.createServ(grafserv)
await serv.addTo(server)
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`)
})
process.once("SIGTERM", () => process.exit(0))
