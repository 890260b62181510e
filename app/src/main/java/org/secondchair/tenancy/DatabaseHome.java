package org.secondchair.tenancy;

/**
 * Where the database lives.
 *
 * @param ours true when it lies in this server's own data folder: the folder's lock then keeps every other server away,
 *     so that a lease found at start belongs to a server that is dead
 */
public record DatabaseHome(boolean ours) {}
