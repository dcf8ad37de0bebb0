import { Arg, Ctx as Context, ID, Mutation, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf, valueOrNull } from "../../platform/graphql/payload.ts"
import { OpenFormLinkPayload, RenewFormLinkPayload, SendFormLinkPayload } from "./form-link.input.ts"
import { openFormLink } from "./open-form-link.ts"
import { renewFormLink } from "./renew-form-link.ts"
import { sendFormLink } from "./send-form-link.ts"

@Resolver()
export class FormLinkResolver {
  @Guarded("assessment:send-link")
  @Mutation(() => SendFormLinkPayload, {
    description:
      "Mails a form's rater a link that opens this one form without signing in, once. Nobody else sees it; links " +
      "mailed before open nothing any more. RATE_LIMITED when asked too often.",
  })
  async sendFormLink(
    @Context() ctx: Ctx,
    @Arg("assessmentId", () => ID, { description: "Which Assessment, not yet handed in." })
    assessmentId: string,
  ): Promise<SendFormLinkPayload> {
    return { problems: problemsOf(await sendFormLink(ctx, assessmentId)) }
  }

  @Guarded("public")
  @Mutation(() => OpenFormLinkPayload, {
    description:
      "Exchanges the code of a form's link, once, for a session of that form alone, as a cookie; it takes the place " +
      "of the browser's session. RATE_LIMITED when tried too often.",
  })
  async openFormLink(
    @Context() ctx: Ctx,
    @Arg("token", () => String, { description: "The code of the mailed link." }) token: string,
  ): Promise<OpenFormLinkPayload> {
    const result = await openFormLink(ctx, token)
    return { assessment: valueOrNull(result), problems: problemsOf(result) }
  }

  @Guarded("public")
  @Mutation(() => RenewFormLinkPayload, {
    description:
      "Mails the rater a new link for the form whose link was used, replaced or too old. RATE_LIMITED when asked too often.",
  })
  async renewFormLink(
    @Context() ctx: Ctx,
    @Arg("token", () => String, { description: "The code of the link that works no more." }) token: string,
  ): Promise<RenewFormLinkPayload> {
    await renewFormLink(ctx, token)
    return { problems: [] }
  }
}
