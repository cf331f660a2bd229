/** A file that a request brought, already stored in a private temporary file. The door that stored it removes it. */
export interface UploadedFile {
  readonly path: string;
  /** As the client named it; never used as a path. */
  readonly fileName: string;
  readonly bytes: number;
}
