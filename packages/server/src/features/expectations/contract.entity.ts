import type { Contract as ContractBody, ContractState } from "@rung/domain/expectations/contract"
import { Column, Entity, PrimaryColumn } from "typeorm"

/** A version of the layer contract as stored; the API shows its body in parts. */
@Entity("contract")
export class Contract {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("integer")
  number!: number

  @Column("text")
  state!: ContractState

  /** Everything it says, as the domain has it. */
  @Column("jsonb")
  body!: ContractBody

  @Column("text")
  note!: string

  @Column("timestamptz", { nullable: true })
  publishedAt!: Date | null

  @Column("text", { nullable: true })
  publishedBy!: string | null
}
