/// How many blocks of memory the calling thread has been given so far; 0 where nobody counts.
unsigned long shapewright_allocation_count(void);
