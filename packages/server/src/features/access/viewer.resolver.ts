import { Arg, Ctx as Context, Mutation, Query, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { SignInInput, SignInPayload, SignOutPayload, SwitchTenantPayload } from "./sign-in.input.ts"
import { signIn } from "./sign-in.ts"
import { signOut } from "./sign-out.ts"
import { switchTenant } from "./switch-tenant.ts"
import { viewerOf } from "./viewer.queries.ts"
import { ViewerView } from "./viewer.view.ts"
import { welcomeOf } from "./welcome.queries.ts"
import { WelcomeView } from "./welcome.view.ts"

@Resolver()
export class ViewerResolver {
  @Guarded("public")
  @Query(() => WelcomeView, { description: "What the sign-in page needs to know." })
  async welcome(@Context() ctx: Ctx): Promise<WelcomeView> {
    return welcomeOf(ctx)
  }

  @Guarded("public")
  @Query(() => ViewerView, { nullable: true, description: "Who is asking; null when nobody is signed in." })
  async viewer(@Context() ctx: Ctx): Promise<ViewerView | null> {
    return viewerOf(ctx)
  }

  @Guarded("public")
  @Mutation(() => SignInPayload, {
    description: "Signs in and sets the session's cookie. RATE_LIMITED after too many wrong tries.",
  })
  async signIn(
    @Context() ctx: Ctx,
    @Arg("input", () => SignInInput, { description: "Who, and where to." }) input: SignInInput,
  ): Promise<SignInPayload> {
    const result = await signIn(ctx, input)
    return { viewer: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("public")
  @Mutation(() => SignOutPayload, { description: "Ends the session of the request and clears its cookie." })
  async signOut(@Context() ctx: Ctx): Promise<SignOutPayload> {
    await signOut(ctx)
    return { problems: [] }
  }

  @Guarded("signed-in")
  @Mutation(() => SwitchTenantPayload, {
    description: "Goes to another tenant of the same account, in this session and from now on.",
  })
  async switchTenant(
    @Context() ctx: Ctx,
    @Arg("tenant", () => String, { description: "Slug of the tenant: one of `Viewer.otherTenants`." })
    tenant: string,
  ): Promise<SwitchTenantPayload> {
    const result = await switchTenant(ctx, tenant)
    return { viewer: valueOrNull(result), problems: problemsOf(result) }
  }
}
