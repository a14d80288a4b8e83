declare const brand: unique symbol

/** A `Base` that only its own parser makes; `Name` keeps one kind from standing in for another. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }
