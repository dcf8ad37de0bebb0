import { Column, Entity, PrimaryColumn } from "typeorm"

/** A seat that was or is vacant; while somebody holds it, that person stands in the org instead. */
@Entity("position")
export class Position {
  @PrimaryColumn("uuid")
  tenantId!: string

  @PrimaryColumn("uuid")
  id!: string

  @Column("text", { nullable: true })
  reference!: string | null

  @Column("text", { nullable: true })
  title!: string | null

  @Column("text", { nullable: true })
  unit!: string | null

  @Column("integer")
  version!: number
}
