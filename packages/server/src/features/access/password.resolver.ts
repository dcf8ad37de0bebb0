import { Arg, Ctx as Context, Mutation, Resolver } from "type-graphql"
import type { Ctx } from "../../parts.ts"
import { Guarded } from "../../platform/graphql/guard.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import { changePassword } from "./change-password.ts"
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  RequestPasswordResetPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
} from "./password.input.ts"
import { requestPasswordReset } from "./request-password-reset.ts"
import { resetPassword } from "./reset-password.ts"

@Resolver()
export class PasswordResolver {
  @Guarded("public")
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      "Mails a link for a new password, if the address has an account. RATE_LIMITED when asked too often.",
  })
  async requestPasswordReset(
    @Context() ctx: Ctx,
    @Arg("email", () => String, { description: "The account's e-mail address." }) email: string,
  ): Promise<RequestPasswordResetPayload> {
    return { problems: problemsOf(await requestPasswordReset(ctx, email)) }
  }

  @Guarded("public")
  @Mutation(() => ResetPasswordPayload, {
    description: "Sets a password by a mailed link and ends all sessions of the account.",
  })
  async resetPassword(
    @Context() ctx: Ctx,
    @Arg("input", () => ResetPasswordInput, { description: "The link's code and the password." })
    input: ResetPasswordInput,
  ): Promise<ResetPasswordPayload> {
    return { problems: problemsOf(await resetPassword(ctx, input)) }
  }

  @Guarded("signed-in")
  @Mutation(() => ChangePasswordPayload, {
    description: "Changes the viewer's password and ends their other sessions.",
  })
  async changePassword(
    @Context() ctx: Ctx,
    @Arg("input", () => ChangePasswordInput, { description: "The present and the new password." })
    input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    return { problems: problemsOf(await changePassword(ctx, input)) }
  }
}
