/** Nobody waits for a request any longer: it took too long, or whoever asked has left. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
  readonly code: 'TIMEOUT' | 'CLIENT_LEFT';

  constructor(code: GivenUp['code']) {
    super(code === 'TIMEOUT' ? 'The request took longer than it may.' : 'The client has left.');
    this.code = code;
  }
}
