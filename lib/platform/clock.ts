/** The moment, as use cases receive it: tests pass a fixed one. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
