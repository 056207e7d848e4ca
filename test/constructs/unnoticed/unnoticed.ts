/** Changes that the gate does not notice, and why that weakens nothing. Checked both ways: see the mutation proof. */
export interface Unnoticed {
  /** Type of the resource and pointer from it; `*` stands for one segment, `**` for the rest. */
  readonly at: string;
  readonly how: readonly ('remove' | 'flip')[];
  /** Beginning of the logical id, where only some resources are meant. */
  readonly of?: string;
  readonly reason: string;
}

export const both = ['remove', 'flip'] as const;
export const remove = ['remove'] as const;
export const flip = ['flip'] as const;
