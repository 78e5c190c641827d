// The part of ltijs 5.9.9 that Waymark uses; the package brings no types, and @types/ltijs is for version 4.
declare module 'ltijs' {
  /** Plain equality queries; an encryption key asks for records that the database keeps encrypted. */
  export type DatabasePlugin = {
    setup(): Promise<true>;
    Close(): Promise<true>;
    Get(encryptionKey: string | false, collection: string, query?: object): Promise<object[] | false>;
    Insert(encryptionKey: string | false, collection: string, item: object, index?: object): Promise<true>;
    Replace(
      encryptionKey: string | false,
      collection: string,
      query: object,
      item: object,
      index?: object,
    ): Promise<true>;
    Modify(encryptionKey: string | false, collection: string, query: object, change: object): Promise<true>;
    Delete(collection: string, query: object): Promise<true>;
  };

  export const Provider: {
    /** Once per process: a second call throws PROVIDER_ALREADY_SETUP. */
    setup(encryptionKey: string, database: { plugin: DatabasePlugin }, options?: object): unknown;
    Grade: {
      /** Stamps the score with the time of sending. @throws the HTTPError or RequestError of got */
      submitScore(
        idToken: { iss: string; clientId: string },
        lineItemUrl: string,
        score: object,
      ): Promise<object>;
    };
  };
}
