@org.jspecify.annotations.NullMarked
package kolo.news;
