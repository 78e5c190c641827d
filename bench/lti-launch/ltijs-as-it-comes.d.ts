// The part of ltijs 5.9.9 that the benchmark uses, with its own database code.
declare module 'ltijs-as-it-comes' {
  export const Provider: {
    setup(key: string, database: { url: string }, options: object): void;
    onConnect(handler: (token: unknown, req: unknown, res: { send(html: string): void }) => void): void;
    deploy(options: { port: number; silent: boolean }): Promise<unknown>;
    registerPlatform(platform: object): Promise<{ platformActive(active: boolean): Promise<unknown> }>;
  };
}
