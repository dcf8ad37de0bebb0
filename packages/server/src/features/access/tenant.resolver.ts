import { Arg, Args, Ctx as Context, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { PageArgs, pageOf } from "../../platform/graphql/page.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { auditPage } from "./audit.queries.ts"
import { AuditEntryConnection } from "./audit-entry.view.ts"
import { changeSettings } from "./change-settings.ts"
import { CreateTenantInput, CreateTenantPayload } from "./create-tenant.input.ts"
import { createTenant } from "./create-tenant.ts"
import { settingsOf } from "./settings.queries.ts"
import { ChangeSettingsInput, ChangeSettingsPayload, SettingsView } from "./settings.view.ts"

@Resolver()
export class TenantResolver {
  @Guarded("settings:read")
  @Query(() => SettingsView, { description: "The tenant's settings." })
  async settings(@Context() ctx: Ctx): Promise<SettingsView> {
    return settingsOf(ctx)
  }

  @Guarded("audit:read")
  @Query(() => AuditEntryConnection, {
    description: "What was done in the tenant and by whom, newest first.",
  })
  async auditLog(@Context() ctx: Ctx, @Args(() => PageArgs) args: PageArgs): Promise<AuditEntryConnection> {
    return auditPage(ctx, pageOf(args))
  }

  @Guarded("settings:change")
  @Mutation(() => ChangeSettingsPayload, { description: "Changes the tenant's settings." })
  async changeSettings(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangeSettingsInput, { description: "What to change." }) input: ChangeSettingsInput,
  ): Promise<ChangeSettingsPayload> {
    const result = await changeSettings(ctx, input)
    return { settings: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("tenant:create")
  @Mutation(() => CreateTenantPayload, {
    description:
      "Sets up a tenant with its default contract and mails an invitation to its first administrator.",
  })
  async createTenant(
    @Context() ctx: Ctx,
    @Arg("input", () => CreateTenantInput, { description: "Which company, and whom to invite." })
    input: CreateTenantInput,
  ): Promise<CreateTenantPayload> {
    const result = await createTenant(ctx, input)
    const created = valueOrNull(result)
    return {
      tenant: created?.tenant ?? null,
      invitationLink: created?.invitationLink ?? null,
      problems: problemsOf(result),
    }
  }
}
