// The tables of docs/architecture.md as rules. Features point left only.
const FEATURES = [
  "access",
  "org",
  "layers",
  "expectations",
  "cycles",
  "assessments",
  "hiring",
  "growth",
  "insights",
  "imports",
]

const ROOTS = ["packages/domain/src", "packages/server/src/features", "packages/console/src/features"]
const TEST = "\\.(test|test-kit)\\.tsx?$"

const leftOnly = ROOTS.flatMap((root) =>
  FEATURES.slice(0, -1).map((feature, position) => ({
    name: `left-only: ${root} ${feature}`,
    severity: "error",
    from: { path: `^${root}/${feature}/`, pathNot: TEST },
    to: { path: `^${root}/(${FEATURES.slice(position + 1).join("|")})/` },
  })),
)

const domainFeaturesSeenByServer = FEATURES.slice(0, -1).map((feature, position) => ({
  name: `left-only: server ${feature} to domain`,
  severity: "error",
  from: { path: `^packages/server/src/features/${feature}/`, pathNot: TEST },
  to: { path: `^packages/domain/src/(${FEATURES.slice(position + 1).join("|")})/` },
}))

const server = "^packages/server/src"

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-stands-alone",
      severity: "error",
      from: { path: "^packages/domain/src", pathNot: TEST },
      to: { pathNot: "^packages/domain/src" },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    ...leftOnly,
    ...domainFeaturesSeenByServer,
    {
      name: "a-use-case-never-calls-a-use-case",
      comment: "resolvers and jobs call use cases; use cases call stores and the domain",
      severity: "error",
      from: { path: `${server}/features/[^/]+/[a-z-]+\\.ts$`, pathNot: "enums\\.ts$" },
      to: { path: "\\.resolver\\.ts$" },
    },
    {
      name: "only-stores-reach-typeorm",
      severity: "error",
      from: {
        path: `${server}/features/`,
        pathNot: `(\\.(entity|store)\\.ts|${TEST})$`,
      },
      to: { path: "node_modules/(typeorm|pg)/" },
    },
    {
      name: "transport-has-no-opinions",
      comment: "a resolver goes through a use case or queries, never to a store",
      severity: "error",
      from: { path: "\\.resolver\\.ts$" },
      to: { path: "\\.store\\.ts$" },
    },
    {
      name: "entities-know-no-entities",
      severity: "error",
      from: { path: "\\.entity\\.ts$" },
      to: { path: "\\.entity\\.ts$" },
    },
    {
      name: "platform-knows-no-feature",
      severity: "error",
      from: { path: `${server}/platform/`, pathNot: TEST },
      to: { path: `(${server}/(features|app|start|parts|features)|packages/domain/src/(?!kit|access))` },
    },
    {
      name: "tenants-are-proven-in-few-places",
      severity: "error",
      from: {
        pathNot: [
          `${server}/platform/(db|jobs|threads)/`,
          `${server}/features/access/(account-tenants|caller|create-tenant|invitation)(\\.queries)?\\.ts$`,
          `${server}/(demo|testing)/`,
          TEST,
        ],
      },
      to: { path: `${server}/platform/db/verified-tenant`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "console-speaks-graphql-only",
      severity: "error",
      from: { path: "^packages/(console|cli)/src" },
      to: { path: "^packages/server/src" },
    },
    {
      name: "cli-is-an-ordinary-client",
      severity: "error",
      from: { path: "^packages/cli/src" },
      to: { path: "^packages/(console|domain)/src" },
    },
    {
      name: "console-ui-knows-no-feature",
      severity: "error",
      from: { path: "^packages/console/src/(ui|parts)/" },
      to: { path: "^packages/console/src/(features|app|generated)/" },
    },
    {
      name: "the-language-comes-first",
      comment: "it is there before any module with words in it is read, so it reads none of them",
      severity: "error",
      from: { path: "^packages/console/src/language/", pathNot: TEST },
      to: { path: "^packages/(domain|console/src/(?!language/))" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "generated/|\\.sql|\\.css" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|generated|node_modules/\\.vite)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
}
