import type { ComponentType, ReactNode } from "react"

/** One state of a component that matters, in Component Story Format 3: its properties, or how it is drawn. */
export type Story<C extends (props: never) => ReactNode> =
  | { readonly args: Parameters<C>[0] }
  | { readonly render: () => ReactNode }

/** What a file of stories exports: by default the component and its title, by name its stories. */
export type StoryFile = Readonly<
  Record<
    string,
    {
      readonly title?: string
      readonly component?: ComponentType<object>
      readonly args?: object
      readonly render?: () => ReactNode
    }
  >
>
