/**
 * Runs in a page before its own programs: storage as slow as cheap flash. What a person confirmed is on its way to the
 * disk for so long, and lost if the browser dies meanwhile; a transaction that would not wait for the disk is reported.
 */
export function slowStorage(millis: number): void {
  const held = new WeakSet<IDBTransaction>()
  const hold = (store: IDBObjectStore) => {
    held.add(store.transaction)
    const until = performance.now() + millis
    const again = () => {
      if (performance.now() < until) store.count().onsuccess = again
    }
    again()
  }
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (...row) {
    const { transaction, name } = this
    const request = put.apply(this, row)
    if (name === 'outbox' && !held.has(transaction)) hold(this)
    if (name === 'outbox' && transaction.durability !== 'strict') console.error('saved, but not durably')
    return request
  }
  const { commit } = IDBTransaction.prototype
  IDBTransaction.prototype.commit = function () {
    if (!held.has(this)) commit.call(this) // one that is held commits by itself in the end
  }
}
